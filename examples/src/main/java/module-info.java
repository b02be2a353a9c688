/** An outside program sees of the plan compiler what its module exports, and nothing else. */
module dev.banyan.examples {
    requires dev.banyan.plancompiler;
}
