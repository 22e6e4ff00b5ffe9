import { type Html, html } from "../html.js";
import type { Organization } from "../people.js";
import { plain } from "../words.js";
import { page } from "./page.js";

export function signInPage(organizations: readonly Organization[], error?: string): Html {
  const options = organizations.map(
    ({ id, name, people }) =>
      html`<optgroup label="${name}">${people.map(
        (person) =>
          html`<option value="${id} ${person.id}">${person.name} (${person.roles.map(plain).join(", ")})</option>`,
      )}</optgroup>`,
  );
  return page({
    title: "Sign in",
    body: html`<h1>Who are you today?</h1>
<p class="lead">This demonstration has no passwords: choose one of the invented people. Each sees only the initiatives of their own organization, and may do what their roles allow.</p>
${error && html`<p class="alert" role="alert">${error}</p>`}
<form method="post" action="/sign-in" class="card narrow">
<label for="person">Person</label>
<select id="person" name="person" required>${options}</select>
<button>Sign in</button>
</form>`,
  });
}
