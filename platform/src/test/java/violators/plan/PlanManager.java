package violators.plan;

public class PlanManager {}
