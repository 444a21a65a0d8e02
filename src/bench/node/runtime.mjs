// What Lambda's runtime for Node does around a handler: fetches an event, calls, hands the answer back.
import http from 'node:http';

const [host, port] = process.env.AWS_LAMBDA_RUNTIME_API.split(':');
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });

function call(method, path, body) {
  return new Promise((resolve, reject) => {
    const headers = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    const request = http.request(
      { host, port, agent, method, headers, path: `/2018-06-01/runtime/invocation/${path}` },
      (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(chunks) }));
        response.on('error', reject);
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

const { handler } = await import(process.argv[2]);
for (;;) {
  const { headers, body } = await call('GET', 'next');
  const answer = await handler(JSON.parse(body.toString()));
  await call('POST', `${headers['lambda-runtime-aws-request-id']}/response`, JSON.stringify(answer));
}
