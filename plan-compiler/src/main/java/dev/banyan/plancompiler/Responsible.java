package dev.banyan.plancompiler;

/**
 * A body or an arrangement that the text makes answerable (责任单位与工作机制).
 *
 * @param type a named body, or a steering or accountability arrangement
 * @param name as printed
 * @param role what it has to do
 * @param node id of the deepest part that holds the statement
 * @param span where the name stands
 */
public record Responsible(Type type, String name, Role role, String node, Span span) {

    public enum Type {
        UNIT,
        MECHANISM
    }

    public enum Role {
        LEAD,
        RESPONSIBLE,
        COOPERATE,
        GUIDE,
        IMPLEMENT,
        SUPERVISE,
        MEMBER,
        ESTABLISH,
        MECHANISM,
        ASSESSMENT
    }
}
