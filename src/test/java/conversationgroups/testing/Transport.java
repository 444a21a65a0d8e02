package conversationgroups.testing;

/** A way for requests to reach the functions. */
public interface Transport {

  /**
   * @param user who calls; null for a request without a verified user
   */
  Answer send(String user, Request request);
}
