package dev.amend.local.lambda;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** The environment variables that Lambda itself sets. */
final class LambdaEnvironment {

  private LambdaEnvironment() {}

  /**
   * Returns the variables.
   *
   * @param task the directory of the function
   * @param handler the handler in the configuration of the deployment
   * @param runtimeApi the endpoint of the Runtime API
   */
  static Map<String, String> of(TaskDirectory task, String handler, URI runtimeApi) {
    var variables = new HashMap<String, String>();
    variables.put("AWS_LAMBDA_RUNTIME_API", runtimeApi.getAuthority());
    variables.put("LAMBDA_TASK_ROOT", task.root().toString());
    variables.put("_HANDLER", handler);
    variables.put("AWS_EXECUTION_ENV", "AWS_Lambda_java25");
    variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
    variables.put("AWS_LAMBDA_FUNCTION_NAME", "amend");
    variables.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
    variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024");
    variables.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/amend");
    variables.put("AWS_LAMBDA_LOG_STREAM_NAME", "local");
    variables.put("AWS_REGION", "eu-west-1");
    variables.put("AWS_ACCESS_KEY_ID", "local");
    variables.put("AWS_SECRET_ACCESS_KEY", "local");
    variables.put("TZ", ":UTC");
    return variables;
  }
}
