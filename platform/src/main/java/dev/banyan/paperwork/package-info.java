/** Documents as files (公文与文件): an uploaded file becomes text, a table comes from a spreadsheet and goes into one. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"frame"})
package dev.banyan.paperwork;
