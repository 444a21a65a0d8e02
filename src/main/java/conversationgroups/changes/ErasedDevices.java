package conversationgroups.changes;

import conversationgroups.table.CallDeadline;

/** The devices that listen to the changes of a user who has been erased. */
public interface ErasedDevices {

  /** Tells them, ends their connections, and deletes what is stored of those. */
  void end(CommittedChange erasure, CallDeadline deadline);
}
