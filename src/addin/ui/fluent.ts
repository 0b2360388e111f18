/**
 * What the pane takes of Fluent, each from its own package: @fluentui/react-components brings forty more, which would be
 * installed, parsed on every build for development and loaded by every test of the pane.
 */
export { Accordion, AccordionHeader, AccordionItem, AccordionPanel } from "@fluentui/react-accordion";
export { Button } from "@fluentui/react-button";
export { Checkbox } from "@fluentui/react-checkbox";
export { Combobox, Option, OptionGroup } from "@fluentui/react-combobox";
export { Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from "@fluentui/react-dialog";
export { Field } from "@fluentui/react-field";
export { Input } from "@fluentui/react-input";
export { Link } from "@fluentui/react-link";
export { MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-message-bar";
export { ProgressBar } from "@fluentui/react-progress";
export { FluentProvider } from "@fluentui/react-provider";
export { SearchBox } from "@fluentui/react-search";
export { Select } from "@fluentui/react-select";
export { Spinner } from "@fluentui/react-spinner";
export { createCustomFocusIndicatorStyle, createFocusOutlineStyle } from "@fluentui/react-tabster";
export { Body1, Body1Strong, Caption1, Subtitle1, Subtitle2, Title3 } from "@fluentui/react-text";
export { Textarea } from "@fluentui/react-textarea";
export { type Theme, tokens, typographyStyles, webDarkTheme, webLightTheme } from "@fluentui/react-theme";
export { Tooltip } from "@fluentui/react-tooltip";
export { makeStyles, mergeClasses } from "@griffel/react";
