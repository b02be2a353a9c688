package dev.banyan.paperwork;

/** As what file a paper is handed out (文件格式). */
public enum PaperFormat {
    /** To be worked on; it names the fonts of offices and embeds none. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"),
    PDF("application/pdf", ".pdf"),
    /** GB/T 33190-2016 (版式文件). */
    OFD("application/ofd", ".ofd");

    private final String mediaType;
    private final String suffix;

    PaperFormat(String mediaType, String suffix) {
        this.mediaType = mediaType;
        this.suffix = suffix;
    }

    public String mediaType() {
        return mediaType;
    }

    /** End of a file's name, with its dot. */
    public String suffix() {
        return suffix;
    }
}
