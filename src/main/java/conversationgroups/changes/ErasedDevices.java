package conversationgroups.changes;

import conversationgroups.table.CallDeadline;

/**
 * The devices that listen to the changes of a user who has been erased. Two do it, each in its own
 * time: the pusher at once, but it gives up after a minute; the publisher surely, before the
 * directory goes, so that an erasure which is done has left nothing.
 */
public interface ErasedDevices {

  /** Tells them, ends their connections, and deletes what is stored of those. */
  void end(CommittedChange erasure, CallDeadline deadline);
}
