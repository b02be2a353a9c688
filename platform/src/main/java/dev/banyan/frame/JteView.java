package dev.banyan.frame;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/** Renders one template with the frame around it. */
record JteView(TemplateEngine engine, String template, FrameMaker frames) implements View {
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
        byte[] page = page(frame, parameters);
        response.setContentType(getContentType());
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    private byte[] page(Frame frame, Map<String, Object> parameters) {
        var output = new Utf8ByteOutput();
        engine.render(template, parameters, output);
        return frame.notice()
                .flatMap(notice -> notice.form().map(typed -> RefusedForm.in(text(output), notice, typed)))
                .map(page -> page.getBytes(StandardCharsets.UTF_8))
                .orElseGet(output::toByteArray);
    }

    private static String text(Utf8ByteOutput output) {
        return new String(output.toByteArray(), StandardCharsets.UTF_8);
    }
}
