/** Reads the text of a policy (政策文本) and answers a draft plan (计划草案) in which everything knows its place in the text. */
package dev.banyan.plancompiler;
