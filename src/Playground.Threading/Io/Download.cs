using System.Buffers;
using Playground.Threading.Threads;

namespace Playground.Threading.Io;

/// <summary>Fetches one file over HTTP and throws the bytes away; progress goes to a transfer. Use each instance once.</summary>
/// <param name="client">Whose connections are used; safe to share between threads.</param>
/// <param name="address">Where the file is.</param>
/// <param name="transfer">What is told about the progress.</param>
public sealed class Download(HttpClient client, Uri address, ProbedTransfer transfer)
{
    private const int BufferBytes = 16 * 1024;

    /// <summary>Fetches the file; the calling thread is blocked until all of it has come.</summary>
    /// <returns>How many bytes came.</returns>
    /// <exception cref="HttpRequestException">The server could not be reached or answered with an error.</exception>
    /// <exception cref="ThreadInterruptedException">The run is being stopped.</exception>
    public long Run(CancellationToken stopping)
    {
        transfer.Start();
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            using var response = client.Send(request, HttpCompletionOption.ResponseHeadersRead, stopping);
            response.EnsureSuccessStatusCode();
            using var body = response.Content.ReadAsStream(stopping);
            // A blocking read of a socket can't be interrupted, but closing the socket ends it.
            using var closing = stopping.Register(response.Dispose);
            var total = CopyToNowhere(body);
            transfer.Complete();
            return total;
        }
        catch (Exception e) when (e is not ThreadInterruptedException)
        {
            transfer.Fail();
            if (stopping.IsCancellationRequested)
                throw new ThreadInterruptedException("The run is being stopped.", e);
            throw;
        }
    }

    /// <summary>Fetches the file; the calling thread is free while bytes are under way.</summary>
    /// <returns>How many bytes came.</returns>
    /// <exception cref="HttpRequestException">The server could not be reached or answered with an error.</exception>
    /// <exception cref="OperationCanceledException">The run is being stopped.</exception>
    public async Task<long> RunAsync(CancellationToken stopping)
    {
        transfer.Start();
        try
        {
            using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, stopping);
            response.EnsureSuccessStatusCode();
            using var body = await response.Content.ReadAsStreamAsync(stopping);
            var buffer = new byte[BufferBytes];
            long total = 0;
            int count;
            while ((count = await body.ReadAsync(buffer, stopping)) > 0)
            {
                total += count;
                transfer.Advance(count);
            }

            transfer.Complete();
            return total;
        }
        catch
        {
            transfer.Fail();
            throw;
        }
    }

    private long CopyToNowhere(Stream body)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            long total = 0;
            int count;
            while ((count = body.Read(buffer, 0, BufferBytes)) > 0)
            {
                ProbedThread.Current.ThrowIfStopping();
                total += count;
                transfer.Advance(count);
            }

            return total;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
