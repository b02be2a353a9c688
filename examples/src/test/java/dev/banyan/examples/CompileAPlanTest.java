package dev.banyan.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.plancompiler.PlanCompiler;
import dev.banyan.plancompiler.SourceText;
import org.junit.jupiter.api.Test;

class CompileAPlanTest {
    @Test
    void each_task_is_listed_with_its_lead_and_its_figures() {
        String plan = """
                某市2024年工作要点

                一、教育

                1．增加学位。2024年9月底前，新增学位3000个以上。（牵头单位：市教育局；配合单位：市财政局）

                2．培训教师。2024年11月底前，培训教师500名以上。（牵头单位：市教育局）
                """;

        assertThat(CompileAPlan.list(PlanCompiler.compile(SourceText.of(plan)))).isEqualTo("""
                        1．增加学位（市教育局）
                          学位 count>= 3000个（2024-09-30）

                        2．培训教师（市教育局）
                          教师 count>= 500名（2024-11-30）
                        """);
    }
}
