package dev.banyan.directory.web;

import dev.banyan.directory.OpenToAll;
import dev.banyan.frame.Api;
import dev.banyan.frame.ApiProblems;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The description of the interface for programs. */
@Controller
@OpenToAll(reason = "it describes the interface and holds no data")
class OpenApiController {
    private final ObjectProvider<RequestMappingHandlerMapping> handlers;

    OpenApiController(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> handlers) {
        this.handlers = handlers;
    }

    @GetMapping(path = Api.ROOT + "/openapi.json", produces = "application/json")
    @ResponseBody
    Map<String, Object> describe(HttpServletRequest request) {
        return OpenApi.of(
                        handlers.getObject().getHandlerMethods(),
                        ApiProblems.language(request),
                        Optional.ofNullable(OpenApiController.class.getPackage().getImplementationVersion())
                                .orElse("0"))
                .document();
    }
}
