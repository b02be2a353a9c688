package dev.banyan.plancompiler.structure;

import java.util.regex.Pattern;

/** Words by which a paragraph says who answers for it (责任用语). */
final class OwnerWording {
    private static final int TAIL = 160;
    private static final Pattern OWNER =
            Pattern.compile("(责任|牵头|配合|负责|主管|参与|落实)(单位|部门|领导|人)?[:)]|(负责|牵头|配合|指导|参与|组织实施|会同落实)[)〕】。]+$"
                    + "|[(〔【][^()〔〕【】]{2,60}(负责|牵头)[,;。、][^()〔〕【】]*[)〕】]。?$");

    /** Bodies alone in the last bracket of a paragraph. */
    private static final Pattern BODIES = Pattern.compile("\\([^()。;,:]{2,60}(局|委|厅|办|处|部|中心|政府|乡镇|街道)\\)。?$");

    /** A body and what it has to do (教育部门牵头负责…), behind the number of an item. */
    private static final Pattern DUTY = Pattern.compile(
            "^\\S{0,6}?[^。;:]{2,40}?(部门|政府|单位|街道|乡镇|局|委|厅|办|部)(\\([^()]{2,20}\\))?:?(牵头|负责|要|应|是[^。;,]{2,24}(责任|主体)|具体负责|会同|配合|按)");

    private OwnerWording() {}

    /** 教育部门负责…: who does what. */
    static boolean statesDuty(String item) {
        return DUTY.matcher(Wording.head(item, 80)).lookingAt();
    }

    static boolean namesOwner(String paragraph) {
        return OWNER.matcher(tail(paragraph)).find();
    }

    /** Also where the bodies stand alone in the last bracket (区农业农村局、各乡镇). */
    static boolean namesOwnerOrBodies(String paragraph) {
        return namesOwner(paragraph) || BODIES.matcher(tail(paragraph)).find();
    }

    private static String tail(String paragraph) {
        return paragraph.substring(Math.max(0, paragraph.length() - TAIL));
    }
}
