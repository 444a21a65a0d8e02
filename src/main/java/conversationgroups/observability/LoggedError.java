package conversationgroups.observability;

import com.fasterxml.jackson.core.JsonGenerator;
import conversationgroups.domain.StoreUnavailableException;
import java.io.IOException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * What may be logged of an exception: its class, its causes' and where they came from. Not its
 * message: those of the SDK and of libraries may quote keys, names and bodies.
 */
record LoggedError(Throwable thrown) {

  private static final int CAUSES = 5;
  private static final int FRAMES = 30;

  void write(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("error");
    json.writeStringField("type", thrown.getClass().getName());
    if (thrown instanceof StoreUnavailableException) {
      json.writeStringField("message", thrown.getMessage());
    }
    StringBuilder stack = new StringBuilder();
    AwsServiceException refusal = null;
    Throwable cause = thrown;
    for (int i = 0; i < CAUSES && cause != null; i++, cause = cause.getCause()) {
      if (refusal == null && cause instanceof AwsServiceException aws) {
        refusal = aws;
      }
      stack.append(i == 0 ? "" : "\ncaused by ").append(cause.getClass().getName());
      append(cause.getStackTrace(), stack);
    }
    if (refusal != null) {
      writeAws(refusal, json);
    }
    json.writeStringField("stack", stack.toString());
    json.writeEndObject();
  }

  /** AWS's own words: the kind of refusal, and the ID by which its support finds the request. */
  private static void writeAws(AwsServiceException refusal, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("aws");
    json.writeNumberField("status", refusal.statusCode());
    if (refusal.awsErrorDetails() != null) {
      json.writeStringField("code", refusal.awsErrorDetails().errorCode());
    }
    json.writeStringField("requestID", refusal.requestId());
    json.writeEndObject();
  }

  private static void append(StackTraceElement[] frames, StringBuilder stack) {
    for (int i = 0; i < Math.min(frames.length, FRAMES); i++) {
      stack
          .append("\n  ")
          .append(frames[i].getClassName())
          .append('.')
          .append(frames[i].getMethodName())
          .append(':')
          .append(frames[i].getLineNumber());
    }
  }
}
