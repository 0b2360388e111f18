import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["**/dist/", "**/.cache/", "**/node_modules/"] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ["webpack.config.js", ".config/*.mjs"] } },
    },
    rules: {
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
      // dataFiles.d.ts can name the types only so.
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      eqeqeq: ["error", "always", { null: "ignore" }],
    },
  },
);
