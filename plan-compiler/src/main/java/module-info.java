/** The plan compiler: a plain library that needs nothing but the JDK. */
module dev.banyan.plancompiler {
    exports dev.banyan.plancompiler;
}
