/** An outside program sees of the two libraries what their modules export, and nothing else. */
module dev.banyan.examples {
    requires dev.banyan.evaluationkernel;
    requires dev.banyan.plancompiler;
}
