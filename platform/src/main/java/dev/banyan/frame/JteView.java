package dev.banyan.frame;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/** Renders one template with the frame around it. */
record JteView(TemplateEngine engine, String template, FrameMaker frames) implements View {
    private static final int UNPROCESSABLE = 422;

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        var parameters = new HashMap<String, Object>(Objects.requireNonNullElse(model, Map.of()));
        parameters.keySet().removeIf(name -> name.contains("."));
        var frame = frames.make(request);
        parameters.put("frame", frame);
        var output = new Utf8ByteOutput();
        engine.render(template, parameters, output);
        byte[] page = refused(frame, request, response)
                .map(typed -> RefusedForm.in(text(output), typed, frame.notice()))
                .map(it -> it.getBytes(StandardCharsets.UTF_8))
                .orElseGet(output::toByteArray);
        response.setContentType(getContentType());
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    /** A form that this page answers, or the one that led to it. */
    private static Optional<TypedForm> refused(Frame frame, HttpServletRequest request, HttpServletResponse response) {
        return response.getStatus() == UNPROCESSABLE
                ? Optional.of(TypedForm.of(request, ""))
                : frame.notice().flatMap(Frame.Notice::form);
    }

    private static String text(Utf8ByteOutput output) {
        return new String(output.toByteArray(), StandardCharsets.UTF_8);
    }
}
