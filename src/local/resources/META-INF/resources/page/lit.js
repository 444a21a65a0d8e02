/** The one place that names the library's version. */
export { html, nothing, render } from '/webjars/lit-html/3.3.1/lit-html.js';
export { repeat } from '/webjars/lit-html/3.3.1/directives/repeat.js';
export { live } from '/webjars/lit-html/3.3.1/directives/live.js';
