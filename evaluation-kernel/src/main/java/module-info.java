/** The evaluation kernel: a plain library that needs nothing but the JDK. */
module dev.banyan.evaluationkernel {
    exports dev.banyan.evaluationkernel;
    exports dev.banyan.evaluationkernel.scores;
}
