package dev.banyan.evaluationkernel.facts;

/** Knows the assignments that rows speak of. */
interface Owners {
    /** Place of an assignment; -1 if there is none, which is noted. */
    int row(Errors theirs, int line, String id);

    /** Notes that there is no such assignment. */
    static int unknown(Errors theirs, int line, String id) {
        theirs.add(line, "assignment", "there is no assignment " + id, "add it to assignments.csv, or correct the id");
        return -1;
    }
}
