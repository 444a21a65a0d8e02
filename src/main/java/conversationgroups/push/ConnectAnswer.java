package conversationgroups.push;

/** Lets a connection be by 200; by any other status, API Gateway refuses the handshake with it. */
public record ConnectAnswer(int statusCode) {}
