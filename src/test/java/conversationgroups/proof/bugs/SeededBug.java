package conversationgroups.proof.bugs;

import conversationgroups.proof.histories.Workload;
import conversationgroups.proof.service.Engine;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * A mistake, and the situation in which it shows.
 *
 * @param requests makes the mistake in the requests to the table
 * @param faults share of the requests that a fault happens to, where it takes one to show
 * @param purgeFirst the mistake is in the function of the stream
 */
record SeededBug(
    String name,
    Workload workload,
    Function<Engine, ExecutionInterceptor> requests,
    double faults,
    boolean purgeFirst) {

  static List<SeededBug> all() {
    return List.of(
        of("no cap on groups", Workload.almostAllGroups(), Bugs.noCapOnGroups()),
        of("no cap on conversations", Workload.almostFullGroup(), Bugs.noCapOnConversations()),
        of("create over a group", Workload.twoGroups(), Bugs.createWithoutLookingForTheName()),
        of("add without the group's ID", Workload.oneName(), Bugs.addWithoutTheGroupsID()),
        of("sort of some groups", Workload.twoGroups(), Bugs.sortOfSomeGroups()),
        of("rename in two steps", Workload.twoGroups(), Bugs::renameInTwoSteps),
        of("count without condition", Workload.oneGroup(), Bugs.membershipWithoutCondition()),
        of("first group over another", Workload.newUser(), Bugs.firstGroupWithoutCondition()),
        of("token without user", Workload.newUser(), Bugs.tokenWithoutUser()),
        new SeededBug(
            "key forgotten",
            Workload.twoGroups(),
            engine -> Bugs.keyWithoutCondition(),
            0.3,
            false),
        new SeededBug(
            "purge before event",
            Workload.twoGroups(),
            engine -> new ExecutionInterceptor() {},
            0,
            true));
  }

  private static SeededBug of(String name, Workload workload, ExecutionInterceptor requests) {
    return of(name, workload, engine -> requests);
  }

  private static SeededBug of(
      String name, Workload workload, Function<Engine, ExecutionInterceptor> requests) {
    return new SeededBug(name, workload, requests, 0, false);
  }
}
