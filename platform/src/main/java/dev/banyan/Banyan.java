package dev.banyan;

import dev.banyan.launch.Commands;

/** Banyan (榕策): turns a government's published plan into delivered results. */
public final class Banyan {
    private Banyan() {}

    public static void main(String[] args) {
        System.exit(Commands.execute(args));
    }
}
