import js from "@eslint/js";
import globals from "globals";

export default [
  js.configs.recommended,
  {
    languageOptions: {
      ecmaVersion: 2024,
      globals: { ...globals.browser, ...globals.webextensions, cloneInto: "readonly", exportFunction: "readonly", XPCNativeWrapper: "readonly" },
    },
    rules: {
      "complexity": ["error", 16],
      "eqeqeq": "error",
      "max-lines": ["error", 350],
      "no-implicit-globals": "error",
      "no-var": "error",
      "prefer-const": "error",
    },
  },
  { files: ["tests/**"], languageOptions: { globals: globals.node } },
];
