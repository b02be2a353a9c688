package dev.banyan.reports;

import java.util.List;
import java.util.Optional;

/** What a request asks (填报表): the clauses of the task first, then its figures. */
public record Form(List<Question> questions) {
    public Form {
        questions = List.copyOf(questions);
    }

    public List<Question> clauses() {
        return questions.stream().filter(question -> !question.isFigure()).toList();
    }

    public List<Question> figures() {
        return questions.stream().filter(Question::isFigure).toList();
    }

    public Optional<Question> question(int number) {
        return questions.stream()
                .filter(question -> question.number() == number)
                .findFirst();
    }
}
