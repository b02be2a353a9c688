/** Documents as files (公文与文件): here, an uploaded file becomes text. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package dev.banyan.paperwork;
