import { act, cleanup, render, screen } from "@testing-library/react";
import { WaitingForExcel } from "../../../src/addin/frame/WaitingForExcel";

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
  jest.useRealTimers();
});

describe("the pane, as long as Excel has not said that it is there,", () => {
  it("says that it is being opened", () => {
    render(<WaitingForExcel />);
    screen.getByText("Opening DEALS …");
    expect(screen.getByRole("status").textContent).toBe("");
  });

  it("says after some seconds why it goes on waiting", async () => {
    render(<WaitingForExcel />);
    await act(() => jest.advanceTimersByTimeAsync(5_000));
    expect(screen.getByRole("status").textContent).toMatch(
      /^Excel has not said yet that it is there\. DEALS waits for it/,
    );
  });

  it("says so in Italian to those whose browser speaks it", async () => {
    jest.spyOn(navigator, "language", "get").mockReturnValue("it-IT");
    render(<WaitingForExcel />);
    await act(() => jest.advanceTimersByTimeAsync(5_000));
    expect(screen.getByRole("status").textContent).toMatch(/^Excel non si è ancora fatto vivo\./);
  });
});
