package dev.banyan.paperwork.print;

import dev.banyan.paperwork.OfficialPaper.Colour;
import dev.banyan.paperwork.rules.Mark.Type;

/** What is printed with (颜色与笔画), each part of a colour from 0 to 255. */
record Ink(int red, int green, int blue) {
    static Ink of(Colour colour) {
        return switch (colour) {
            case BLACK -> new Ink(0, 0, 0);
            case RED -> new Ink(255, 0, 0);
            case BLUE -> new Ink(0, 82, 165);
            case ORANGE -> new Ink(226, 105, 0);
        };
    }

    String hex() {
        return "%02X%02X%02X".formatted(red, green, blue);
    }

    /** How thick the outline is drawn that makes one font look like a heavier face, in mm; 0 for none. */
    static double stroke(Type type) {
        return switch (type.face()) {
            case TITLE -> type.size() * 0.03;
            case HEI -> type.size() * 0.035;
            case KAI, FANG_SONG, SONG -> 0;
        };
    }
}
