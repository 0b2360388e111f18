import { z } from "zod";

/** Numbers by which office.js names what it wants from `executeMethod`. */
export const DispatchId = {
  loadSettings: 75,
  saveSettings: 76,
  openFile: 77,
  sliceOfFile: 80,
  closeFile: 81,
  richApi: 93,
  commandCompleted: 94,
} as const;

/** Numbers of the `_messageType`, `_actionType` and `_responseType` of a message between the frames. */
export const Wire = {
  request: 0,
  response: 1,
  registerEvent: 1,
  unregisterEvent: 2,
  answer: 0,
  event: 1,
} as const;

/** First two numbers of an entry of a `richApiMessage` event: who it is for, and what it says. */
export const RichApiMessage = {
  customFunctions: 1,
  invoke: 1000,
  objectEvent: 65536,
} as const;

/** Numbers of the object events that this host fires. */
export const ObjectEvent = {
  worksheetChanged: 10,
  worksheetSelectionChanged: 14,
  visibilityChanged: 65539,
} as const;

/** Numbers of the `ObjectPathType` of an object: by which step it is reached. */
export const PathType = { root: 1, service: 2, method: 3, property: 4, item: 5, reference: 6, nothing: 7 } as const;

/** Numbers of the `ActionType` of what is to be done in a batch. */
export const ActionType = {
  identify: 1,
  load: 2,
  call: 3,
  setProperty: 4,
  trace: 5,
  loadAsJson: 7,
  setProperties: 9,
} as const;

/** A message that the add-in's frame sends, before its `_data` is looked at. */
export const Request = z.object({
  _messageType: z.literal(Wire.request),
  _actionName: z.string(),
  _actionType: z.number(),
  _conversationId: z.string(),
  _correlationId: z.number(),
  _data: z.unknown(),
});
export type Request = z.infer<typeof Request>;

/** The `_data` of an `executeMethod` request. */
export const MethodCall = z.object({
  DdaMethod: z.object({ DispatchId: z.number() }),
  ArrayData: z.array(z.unknown()).optional(),
  DdaSettingsMethod: z.object({ Properties: z.array(z.tuple([z.string(), z.string()])) }).optional(),
});
export type MethodCall = z.infer<typeof MethodCall>;

const Id = z.number();

const Arguments = z.object({
  Arguments: z.array(z.unknown()).optional(),
  ReferencedObjectPathIds: z.array(z.unknown()).nullish(),
});
export type Arguments = z.infer<typeof Arguments>;

/** How office.js says which object it means: a step from another object. */
export const ObjectPath = z.object({
  Id,
  ObjectPathType: z.number(),
  Name: z.string().optional(),
  ParentObjectPathId: Id.optional(),
  ArgumentInfo: Arguments.optional(),
});
export type ObjectPath = z.infer<typeof ObjectPath>;

/** Which properties a `load` asks for. */
export const Query = z.object({
  Select: z.array(z.string()).nullish(),
  Expand: z.array(z.string()).nullish(),
  Skip: z.number().nullish(),
  Top: z.number().nullish(),
});
export type Query = z.infer<typeof Query>;

/** One thing to do in a batch. */
export const Action = z.object({
  Id,
  ActionType: z.number(),
  Name: z.string().optional(),
  ObjectPathId: Id.optional(),
  ArgumentInfo: Arguments.optional(),
  QueryInfo: Query.nullish(),
  ObjectState: z.record(z.string(), z.unknown()).nullish(),
});
export type Action = z.infer<typeof Action>;

/** The body of a rich-API request: one `context.sync()`. */
export const Batch = z.object({
  Actions: z.array(Action),
  ObjectPaths: z.record(z.string(), ObjectPath),
});
export type Batch = z.infer<typeof Batch>;
