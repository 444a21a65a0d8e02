package conversationgroups.template;

import java.util.List;
import java.util.function.BiConsumer;

/** Everything that must hold of the transformed template and that linters do not look at. */
final class Rules {

  private static final List<BiConsumer<Transformed, Findings>> ALL =
      List.of(
          FunctionRules::check,
          RuntimeRules::check,
          VersionRules::check,
          AccessRules::check,
          WildcardRules::check,
          ApiRules::check,
          DomainRules::check,
          StreamRules::check,
          PushRules::check,
          TableRules::check,
          StorageRules::check,
          DeploymentRules::check,
          AlarmRules::check,
          IdleRules::check);

  private Rules() {}

  static List<String> broken(Transformed template) {
    Findings findings = new Findings();
    ALL.forEach(rule -> rule.accept(template, findings));
    return findings.all();
  }
}
