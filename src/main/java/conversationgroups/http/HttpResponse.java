package conversationgroups.http;

import java.util.Map;

/** An answer in the form that API Gateway's HTTP API takes from Lambda, payload format 2.0. */
public record HttpResponse(int statusCode, Map<String, String> headers, String body) {}
