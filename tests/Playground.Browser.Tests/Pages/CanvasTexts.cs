using Microsoft.Playwright;

namespace Playground.Browser.Tests.Pages;

/// <summary>What is written on the lanes: a canvas keeps no text, so it is heard while it is written.</summary>
internal sealed class CanvasTexts(IPage page)
{
    /// <summary>Listens from the next page on.</summary>
    public Task ListenAsync() => page.AddInitScriptAsync(
        """
        const write = CanvasRenderingContext2D.prototype.fillText;
        CanvasRenderingContext2D.prototype.fillText = function (text, x, y, ...rest) {
          if (this.canvas.dataset.testid === "lanes") (this.canvas.written ??= []).push({ text, y });
          return write.call(this, text, x, y, ...rest);
        };
        """);

    /// <summary>The labels of the time axis in the newest picture, from left to right: each picture ends with them, the first of them 0.</summary>
    public Task<string[]> TicksAsync() => page.GetByTestId("lanes").EvaluateAsync<string[]>(
        """
        canvas => {
          const ruler = canvas.written.filter(({ y }) => y < 28).map(({ text }) => text);
          return ruler.slice(ruler.lastIndexOf("0"));
        }
        """);

    /// <summary>The names at the left that have been written so far.</summary>
    public Task<string[]> AllAsync() => page.GetByTestId("lanes").EvaluateAsync<string[]>("canvas => [...new Set(canvas.written.map(({ text }) => text))]");
}
