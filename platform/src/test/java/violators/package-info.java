/** Classes that break the rules of the house on purpose; outside its packages, so that nothing else finds them. */
package violators;
