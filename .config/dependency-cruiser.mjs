// The one direction of imports: which folder may import which, at every depth, type-only imports included. A folder
// that is not in this table, or an import that it does not allow, fails `npm run lint`.
//
// From the bottom to the top: core ← functions, feed ← addin (formulas ← app ← models, share ← excel ← ui ← pages ← views ← frame)
// ← what starts them. What is made at build time (metadata, feed/publish, data-tools) and the workbench stand beside
// the add-in, which imports none of them.

/** What several folders may import. */
const core = ["src/core/", "src/core/records/"];
const rules = ["src/core/rules/"];
const data = ["src/bundledEdition.ts"];
const functions = ["src/functions/", ...core];
const ui = ["src/addin/ui/", "src/addin/ui/messages/", "src/addin/ui/icons/"];

/**
 * Each folder, without its subfolders, or single file, and what it may import besides itself.
 * @type {Record<string, readonly string[]>}
 */
const mayImport = {
  // Records know days and periods, which know no records; that there is no cycle between files is checked below.
  "src/core/records/": ["src/core/"],
  "src/core/": ["src/core/records/"],
  "src/core/rules/": core,

  "src/bundledEdition.ts": ["data/", "src/dataFiles.d.ts", ...core],
  // Where nothing is built, it makes of data/ what the build would.
  "src/shippedEdition.ts": ["src/feed/", "src/feed/publish/", "src/packing/", ...data, ...core],
  "src/packing/": core,
  "src/dataFiles.d.ts": core,
  "src/functions/": core,

  "src/feed/": [...core, ...rules],
  // The tables that other tools read.
  "src/feed/publish/open/": ["src/feed/", ...core],
  "src/feed/publish/": [
    "src/feed/",
    "src/feed/publish/open/",
    "src/data-tools/",
    "src/packing/",
    "src/shippedEdition.ts",
    ...core,
    ...rules,
  ],
  "src/data-tools/": ["src/metadata/", ...core, ...rules, ...data],
  "src/data-tools/gather/": ["src/data-tools/", ...core],

  // Reading and evaluating formulas, without Excel and React.
  "src/addin/formulas/": functions,
  // The application without its face: it says what it needs of Excel, and Excel's folder gives it.
  "src/addin/app/": ["src/addin/formulas/", "src/feed/", "src/shippedEdition.ts", ...functions],
  // What is to be written to sheets, and how they look, before anything is written.
  "src/addin/sheets/": [],
  "src/addin/models/": ["src/addin/sheets/", "src/addin/formulas/", ...functions],
  // What becomes of a workbook that is handed on, and what is wrong with one, before anything is changed.
  "src/addin/share/": ["src/addin/sheets/", "src/addin/app/", "src/addin/formulas/", ...functions],
  // The file of a workbook, which is a zip of XML.
  "src/addin/share/file/": [
    "src/addin/share/",
    "src/addin/sheets/",
    "src/addin/app/",
    "src/addin/formulas/",
    ...functions,
  ],
  "src/addin/share/check/": ["src/addin/share/", "src/addin/app/", "src/addin/formulas/", ...functions],
  "src/addin/excel/": [
    "src/addin/app/",
    "src/addin/formulas/",
    "src/addin/sheets/",
    "src/addin/share/",
    "src/addin/share/file/",
    "src/addin/share/check/",
    ...functions,
  ],
  // Also installed in the place of Fluent's own icons, so it knows nothing of ours.
  "src/addin/ui/icons/": [],
  "src/addin/ui/messages/": [
    "src/addin/app/",
    "src/addin/share/",
    "src/addin/share/check/",
    "src/addin/excel/",
    "src/feed/",
    ...functions,
  ],
  "src/addin/ui/": ["src/addin/app/", "src/addin/excel/", "src/addin/formulas/", "src/feed/", ...ui, ...core],
  // The pages of records, and what shows answers: shared by the views.
  "src/addin/pages/": ["src/addin/excel/", "src/addin/sheets/", "src/addin/formulas/", ...ui, ...functions],
  // No view knows another one.
  "src/addin/views/browse/": viewsMayImport(),
  "src/addin/views/build/": viewsMayImport(),
  "src/addin/views/explain/": viewsMayImport(),
  "src/addin/views/data/": viewsMayImport("src/feed/", "src/offline/"),
  "src/addin/views/map/": viewsMayImport(),
  "src/addin/views/models/": viewsMayImport("src/addin/models/"),
  "src/addin/views/share/": viewsMayImport("src/addin/share/", "src/addin/share/check/"),
  "src/addin/frame/": ["src/addin/views/", "src/addin/app/", "src/addin/excel/", ...ui, ...core],
  "src/addin/main.ts": ["src/addin/app/", "src/addin/excel/", ...functions],
  "src/addin/pane.tsx": ["src/addin/frame/", "src/addin/app/", "src/addin/excel/", "src/offline/", ...ui],
  "src/addin/opening.ts": ["src/addin/excel/"],

  // A worker of its own, what the page does with it, and what the build tells it.
  "src/offline/": [],

  // What a host is told of the build.
  "src/hosting/": ["src/metadata/", "src/offline/"],
  "src/metadata/": ["src/bundledEdition.ts", ...functions],

  // Never shipped.
  "src/workbench/host/": [],
  "src/workbench/grid/": ["src/workbench/host/", ...core],
  "src/workbench/excel/": ["src/workbench/grid/", "src/workbench/host/"],
  // What becomes of the workbook when it is saved.
  "src/workbench/file/": ["src/workbench/excel/", "src/workbench/grid/"],
  "src/workbench/server/": ["src/feed/publish/", "src/data-tools/", "webpack.config.js", ...core, ...data],
  "src/workbench/": [
    "src/metadata/",
    "src/workbench/excel/",
    "src/workbench/file/",
    "src/workbench/grid/",
    "src/workbench/host/",
    "src/workbench/server/",
  ],
};

function viewsMayImport(...others) {
  return [
    "src/addin/pages/",
    "src/addin/app/",
    "src/addin/excel/",
    "src/addin/sheets/",
    "src/addin/formulas/",
    ...ui,
    ...functions,
    ...others,
  ];
}

/** Where something starts: what no entry reaches is dead. */
const entries = [
  "src/addin/(main|opening)\\.ts",
  "src/addin/pane\\.tsx",
  "src/feed/worker\\.ts",
  "src/feed/publish/(command|keys|EditionPlugin)\\.ts",
  "src/data-tools/(gather/)?command\\.ts",
  "src/metadata/(DeploymentPlugin|LicencesPlugin|MetadataPlugin|release)\\.ts",
  "src/offline/(worker|OfflinePlugin)\\.ts",
  "src/hosting/HostingPlugin\\.ts",
  "src/workbench/(start|workbench)\\.ts",
  // esbuild gives it to Univer in the place of numfmt.
  "src/workbench/grid/numberTexts\\.ts",
  // Only the type checker reads these.
  "src/.*\\.d\\.ts",
].map((entry) => `^${entry}$`);

/** A folder of the table as an expression: what lies directly in it, or for `views/` anywhere below. */
const within = (folder) => {
  const escaped = folder.replace(/\./g, "\\.");
  if (!folder.endsWith("/")) return `^${escaped}$`;
  return mayImport[folder] ? `^${escaped}[^/]+$` : `^${escaped}`;
};

/** Everything that is ours, packages apart. */
const ours = "^(src|test|data|webpack\\.config\\.js)";

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    ...Object.entries(mayImport).map(([folder, others]) => ({
      name: folder,
      comment: `${folder} may import ${others.join(", ") || "nothing else"}`,
      severity: "error",
      from: { path: within(folder) },
      to: { path: ours, pathNot: [folder, ...others].map(within) },
    })),
    {
      name: "folder-without-direction",
      comment: "Every folder stands in the table of .config/dependency-cruiser.mjs",
      severity: "error",
      from: { path: "^src/", pathNot: Object.keys(mayImport).map(within) },
      to: {},
    },
    {
      name: "no-cycle",
      comment: "No file imports, through others, itself",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-dead-module",
      comment: "Something that starts reaches every module; else it is no entry, or dead",
      severity: "error",
      from: { path: entries },
      to: { path: "^src/.*\\.tsx?$", pathNot: entries, reachable: false },
    },
    {
      name: "no-node-in-browsers",
      comment: "What ships runs in browsers, and in the bare runtime of functions.js",
      severity: "error",
      from: { path: "^src/(core|functions|addin|packing|shippedEdition|feed/[^/]+$|offline/(keep|worker))" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "no-face-below-ui",
      comment: "Only what is seen knows React and Fluent",
      severity: "error",
      from: { path: "^src/(core|functions|feed|addin/(formulas|app|sheets|models|share|excel))/" },
      to: { path: "^node_modules/(react|react-dom|@fluentui)/" },
    },
  ],
  options: {
    doNotFollow: { path: ["node_modules", "^data/", "^webpack\\.config\\.js$"] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
  },
};
