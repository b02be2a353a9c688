package dev.banyan.evaluationkernel;

/**
 * Why a row was left out (行级错误); the others stand.
 *
 * @param file of the facts package
 * @param line in that file, counted from 1, the heading included
 * @param column heading of the column
 */
public record RowError(String file, int line, String column, String what, String remedy) {
    @Override
    public String toString() {
        return file + ":" + line + " " + column + ": " + what + "; " + remedy;
    }
}
