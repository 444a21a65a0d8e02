package conversationgroups.proof.model;

import java.util.List;

/**
 * What the event of a step must say.
 *
 * @param operation the contract's word for it
 * @param name of the group; empty of a sort
 * @param oldName of a rename, else null
 * @param touched the conversations that it names
 * @param names all groups after the step
 */
public record Change(
    long sequence,
    String operation,
    String name,
    String oldName,
    List<String> touched,
    List<String> names) {

  /** The same of other conversations. */
  public Change touching(List<String> others) {
    return new Change(sequence, operation, name, oldName, others, names);
  }
}
