// Holds the transformed template to cdk-nag's rules of AWS solutions. It reads the template as JSON
// from standard input and prints a JSON list of what the rules find and accepted.json does not
// explain, and of what accepted.json explains though nothing finds it.
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
let App, Aspects, Stack, CfnInclude, AwsSolutionsChecks;
try {
  ({ App, Aspects, Stack } = await import("aws-cdk-lib"));
  ({ CfnInclude } = await import("aws-cdk-lib/cloudformation-include"));
  ({ AwsSolutionsChecks } = await import("cdk-nag"));
} catch (missing) {
  console.error(`${missing.message}: npm install --no-package-lock --prefix ${here}`);
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), "nag-"));
const templateFile = join(folder, "template.json");
writeFileSync(templateFile, readFileSync(0));

const found = new Map();
const note = (rule, resource, info) => {
  const id = resource.node.id;
  found.set(`${rule} ${id}`, { rule, resource: id, info });
};
const logger = {
  onCompliance() {},
  onNonCompliance: ({ ruleOriginalName, findingId, resource, ruleInfo }) =>
    note(findingId ? `${ruleOriginalName}[${findingId}]` : ruleOriginalName, resource, ruleInfo),
  onSuppressed: ({ ruleOriginalName, resource }) =>
    note(ruleOriginalName, resource, "is suppressed in the template; say why in accepted.json"),
  onError: ({ ruleOriginalName, resource, errorMessage }) =>
    note(`${ruleOriginalName}, not decided`, resource, errorMessage),
  onSuppressedError() {},
  onNotApplicable() {},
};

const app = new App({ outdir: join(folder, "out"), analyticsReporting: false });
const stack = new Stack(app, "stack");
new CfnInclude(stack, "template", { templateFile });
Aspects.of(app).add(new AwsSolutionsChecks({ reports: false, additionalLoggers: [logger] }));
app.synth();

const accepted = JSON.parse(readFileSync(join(here, "accepted.json")));
const explained = ({ rule, resource }) =>
  accepted.some((a) => a.reason && a.rule === rule && new RegExp(`^(${a.resources})$`).test(resource));
const open = [...found.values()].filter((finding) => !explained(finding));
const stale = accepted
  .filter(
    (a) =>
      ![...found.values()].some(
        (f) => f.rule === a.rule && new RegExp(`^(${a.resources})$`).test(f.resource),
      ),
  )
  .map(({ rule, resources }) => ({ rule, resource: resources, info: "nothing finds this any more" }));
console.log(JSON.stringify([...open, ...stale]));
