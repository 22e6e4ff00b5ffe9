// One API report per entry, committed under api/. `npm run api` writes them; `npm run api:check` fails where the
// built declarations say something else than the committed report.
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Extractor, ExtractorConfig } from "@microsoft/api-extractor";
import { entries } from "./entries.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const check = process.argv.includes("--check");
mkdirSync(path.join(root, "temp"), { recursive: true });

let changed = 0;
for (const { name } of entries()) {
  const reportFileName = `${name.replaceAll("/", "-")}.api.md`;
  const config = ExtractorConfig.prepare({
    configObjectFullPath: path.join(root, "api-extractor.json"),
    packageJsonFullPath: path.join(root, "package.json"),
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: path.join(root, `dist/${name}.d.ts`),
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            target: "es2022",
            module: "esnext",
            moduleResolution: "bundler",
            lib: ["es2023", "dom"],
            types: [],
            strict: true,
            skipLibCheck: true,
          },
          files: [path.join(root, `dist/${name}.d.ts`)],
        },
      },
      apiReport: {
        enabled: true,
        reportFileName,
        reportFolder: path.join(root, "api"),
        reportTempFolder: path.join(root, "temp"),
        includeForgottenExports: true,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: "lf",
      messages: {
        compilerMessageReporting: { default: { logLevel: "none" } },
        extractorMessageReporting: { default: { logLevel: "none" } },
        tsdocMessageReporting: { default: { logLevel: "none" } },
      },
    },
  });
  const result = Extractor.invoke(config, { localBuild: !check, messageCallback: (m) => (m.handled = true) });
  if (result.apiReportChanged) {
    changed++;
    console.error(`${check ? "differs" : "written"}: api/${reportFileName}`);
    if (check && existsSync(path.join(root, "api", reportFileName))) {
      const before = readFileSync(path.join(root, "api", reportFileName), "utf8").split("\n");
      const after = readFileSync(path.join(root, "temp", reportFileName), "utf8").split("\n");
      for (const line of after.filter((text) => !before.includes(text)).slice(0, 5))
        console.error(`  + ${line}`);
      for (const line of before.filter((text) => !after.includes(text)).slice(0, 5))
        console.error(`  - ${line}`);
    }
  }
}
if (check && changed > 0) process.exit(1);
console.log(`${entries().length} API reports ${check ? "unchanged" : "up to date"}`);
