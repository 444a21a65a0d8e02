// The page to try the API on: Swagger UI, with tokens of the local run's own issuer.

const description = await (await fetch("/q/openapi?format=json")).json();

// Swagger UI would send the first example of every parameter, although some exclude each other.
const parameters = [
  ...Object.values(description.components.parameters),
  ...Object.values(description.paths)
    .flatMap((path) => Object.values(path))
    .flatMap((operation) => operation.parameters ?? []),
];
parameters.forEach((parameter) => delete parameter.examples);

// The other servers are not for a token of this one.
description.servers = [{ url: location.origin, description: "This local run" }];

const ui = SwaggerUIBundle({
  spec: description,
  dom_id: "#api",
  deepLinking: true,
  defaultModelsExpandDepth: -1,
  displayRequestDuration: true,
  onComplete: authorize,
});

async function authorize() {
  const user = document.getElementById("user").value;
  const answer = await fetch(`/local/token?user=${encodeURIComponent(user)}`);
  const caller = document.getElementById("caller");
  if (answer.ok) {
    ui.preauthorizeApiKey("token", await answer.text());
    caller.textContent = `Calls are ${user}'s.`;
  } else {
    caller.textContent = await answer.text();
  }
}

document.getElementById("who").addEventListener("submit", (event) => {
  event.preventDefault();
  authorize();
});
