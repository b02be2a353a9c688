package violators.plan.util;

public class Strings {}
