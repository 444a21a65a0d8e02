package conversationgroups.push;

import conversationgroups.testing.StreamProfile;

/** The local run with its stream, and so with its pusher. */
public final class WithPush extends StreamProfile {

  public WithPush() {
    super("push");
  }
}
