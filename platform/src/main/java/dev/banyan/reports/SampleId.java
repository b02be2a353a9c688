package dev.banyan.reports;

/** Names a sample (抽样编号). */
public record SampleId(long value) {}
