package dev.amend.samples;

import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import dev.amend.codec.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs the parts of the Amazon States Language that the sample uses, with the JSONata of its
 * expressions.
 *
 * @param definition the state machine
 * @param tasks does the work of a task state: takes its name and arguments, returns its result
 */
record StateMachine(JsonNode definition, BiFunction<String, JsonNode, JsonNode> tasks) {

  /** A task failed with an error's name. */
  static final class TaskFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String error;
    private final String cause;

    TaskFailed(String error, String cause) {
      super(error + ": " + cause);
      this.error = error;
      this.cause = cause;
    }
  }

  /**
   * An execution that has ended.
   *
   * @param path the states in order
   * @param last the last state's output, or its error and cause
   */
  record Execution(List<String> path, JsonNode last) {}

  /** Runs an execution with the name {@code execution-1} to its end. */
  Execution run(JsonNode input) {
    var variables = new HashMap<String, @Nullable Object>();
    var path = new ArrayList<String>();
    var name = definition.required("StartAt").asText();
    while (true) {
      path.add(name);
      var state = definition.required("States").required(name);
      var scope = new Scope(variables, input, Json.object(), "");
      switch (state.required("Type").asText()) {
        case "Pass" -> name = assignAndGo(state, scope);
        case "Task" -> name = task(name, state, scope);
        case "Choice" -> name = choose(state, scope);
        case "Succeed" -> {
          return new Execution(path, scope.evaluate(state.required("Output")));
        }
        default -> {
          var failure = Json.object();
          failure.set("Error", state.required("Error"));
          failure.set("Cause", scope.evaluate(state.required("Cause")));
          return new Execution(path, failure);
        }
      }
    }
  }

  private String task(String name, JsonNode state, Scope scope) {
    for (var attempt = 0; ; attempt++) {
      try {
        var result = tasks.apply(name, scope.evaluate(state.required("Arguments")));
        return assignAndGo(state, scope.withResult(result));
      } catch (TaskFailed failed) {
        if (attempt >= retries(state, failed)) {
          return matching(state.path("Catch"), failed)
              .findFirst()
              .map(handler -> assignAndGo(handler, scope.withCause(failed.cause)))
              .orElseThrow(() -> failed);
        }
      }
    }
  }

  private static int retries(JsonNode state, TaskFailed failed) {
    return matching(state.path("Retry"), failed)
        .findFirst()
        .map(retry -> retry.required("MaxAttempts").asInt())
        .orElse(0);
  }

  private static Stream<JsonNode> matching(JsonNode handlers, TaskFailed failed) {
    return handlers
        .valueStream()
        .filter(
            handler ->
                handler
                    .path("ErrorEquals")
                    .valueStream()
                    .anyMatch(error -> error.asText().equals(failed.error)));
  }

  private static String choose(JsonNode state, Scope scope) {
    return state
        .path("Choices")
        .valueStream()
        .filter(choice -> scope.evaluate(choice.required("Condition")).asBoolean())
        .findFirst()
        .map(choice -> choice.required("Next").asText())
        .orElseGet(() -> state.required("Default").asText());
  }

  /** Variables get their values together, so none sees another's new one. */
  private static String assignAndGo(JsonNode state, Scope scope) {
    var values = scope.evaluate(state.path("Assign"));
    values
        .properties()
        .forEach(entry -> scope.variables.put(entry.getKey(), Scope.plain(entry.getValue())));
    return state.required("Next").asText();
  }

  /** What an expression sees. */
  private record Scope(
      Map<String, @Nullable Object> variables, JsonNode input, JsonNode result, String cause) {

    Scope withResult(JsonNode newResult) {
      return new Scope(variables, input, newResult, cause);
    }

    Scope withCause(String newCause) {
      return new Scope(variables, input, result, newCause);
    }

    /** Evaluates the expressions in a template. */
    JsonNode evaluate(JsonNode template) {
      if (template.isObject()) {
        var evaluated = Json.object();
        template
            .properties()
            .forEach(entry -> evaluated.set(entry.getKey(), evaluate(entry.getValue())));
        return evaluated;
      }
      var text = template.asText();
      return text.startsWith("{%") ? expression(text.substring(2, text.length() - 2)) : template;
    }

    private JsonNode expression(String text) {
      var expression = Jsonata.jsonata(text);
      var frame = expression.createFrame();
      variables.forEach(frame::bind);
      frame.bind("states", plain(states()));
      return Json.MAPPER.valueToTree(expression.evaluate(null, frame));
    }

    private JsonNode states() {
      var states = Json.object();
      states.set("input", input);
      states.set("result", result);
      states.putObject("errorOutput").put("Cause", cause);
      var context = states.putObject("context");
      context.putObject("Execution").put("Name", "execution-1");
      context.putObject("Task").put("Token", "token-1");
      return states;
    }

    static @Nullable Object plain(JsonNode json) {
      return Json.MAPPER.convertValue(json, Object.class);
    }
  }
}
