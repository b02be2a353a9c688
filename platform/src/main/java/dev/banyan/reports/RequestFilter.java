package dev.banyan.reports;

/** Which requests for reports a list holds (报送要求筛选条件). */
public enum RequestFilter {
    ALL,
    /** Those that wait for a leader (待领导批准). */
    WAITING
}
