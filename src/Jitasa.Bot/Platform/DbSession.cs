using System.Data;
using Dapper;
using Npgsql;

namespace Jitasa.Bot.Platform;

/// <summary>
/// One unit of work on the database: a connection with one open transaction, shared by every store of a scope.
/// The edge that opened the scope (worker, endpoint, command) commits; what is not committed is rolled back at disposal.
/// </summary>
public sealed class DbSession(NpgsqlDataSource source) : IAsyncDisposable
{
    private NpgsqlConnection? connection;
    private NpgsqlTransaction? transaction;
    private readonly WaitingWrites waiting = new();

    /// <summary>Lets every command of this unit take as long as it takes: an import of a whole country is no hung request.</summary>
    public bool IsPatient { get; set; }

    public async Task CommitAsync(CancellationToken ct)
    {
        if (waiting.Any)
        {
            // In the same trip. Should one of them fail, the server passes over the commit behind it.
            waiting.Add("COMMIT", parameters: null);
            await SendAsync(ct);
        }
        else if (transaction is not null)
        {
            await transaction.CommitAsync(ct);
        }
        if (transaction is null)
            return;
        await transaction.DisposeAsync();
        transaction = null;
    }

    public async Task RollbackAsync()
    {
        waiting.Clear();
        if (transaction is not null)
            await transaction.DisposeAsync();
        transaction = null;
        // What comes next would fail on a broken one again.
        if (connection is null or { State: ConnectionState.Open })
            return;
        await connection.DisposeAsync();
        connection = null;
    }

    /// <summary>
    /// A write whose outcome nobody asks for: it goes with the next statement, which already sees it, or with the commit. What is wrong with it shows there.
    /// </summary>
    public Task LaterAsync(string sql, object? parameters)
    {
        waiting.Add(sql, parameters);
        return Task.CompletedTask;
    }

    public async Task<int> ExecuteAsync(string sql, object? parameters, CancellationToken ct)
    {
        if (!await GoesAlongAsync(sql, parameters, ct))
            return await (await OpenAsync(ct)).ExecuteAsync(Command(sql, parameters, ct));
        await using var batch = await TakeAsync((sql, parameters), ct);
        await batch.ExecuteNonQueryAsync(ct);
        return (int)batch.BatchCommands[^1].RecordsAffected;
    }

    public async Task<T> ScalarAsync<T>(string sql, object? parameters, CancellationToken ct) =>
        await GoesAlongAsync(sql, parameters, ct)
            ? (await AlongAsync<T>(sql, parameters, ct)).FirstOrDefault()!
            : (await (await OpenAsync(ct)).ExecuteScalarAsync<T>(Command(sql, parameters, ct)))!;

    public async Task<T?> FindAsync<T>(string sql, object? parameters, CancellationToken ct) =>
        await GoesAlongAsync(sql, parameters, ct)
            ? (await AlongAsync<T>(sql, parameters, ct)).FirstOrDefault()
            : await (await OpenAsync(ct)).QueryFirstOrDefaultAsync<T>(Command(sql, parameters, ct));

    public async Task<IReadOnlyList<T>> ListAsync<T>(string sql, object? parameters, CancellationToken ct) =>
        await GoesAlongAsync(sql, parameters, ct)
            ? await AlongAsync<T>(sql, parameters, ct)
            : (await (await OpenAsync(ct)).QueryAsync<T>(Command(sql, parameters, ct))).AsList();

    public async ValueTask DisposeAsync()
    {
        waiting.Clear();
        if (transaction is not null)
            await transaction.DisposeAsync();
        if (connection is not null)
            await connection.DisposeAsync();
        transaction = null;
        connection = null;
    }

    // At first use: the connection, with a transaction that every command on it takes part in.
    private async ValueTask<NpgsqlConnection> OpenAsync(CancellationToken ct)
    {
        connection ??= await source.OpenConnectionAsync(ct);
        transaction ??= await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, ct);
        return connection;
    }

    // Parameters that Dapper put together are Dapper's to read, and a batch takes one statement at a time: what waits goes before those.
    private async ValueTask<bool> GoesAlongAsync(string sql, object? parameters, CancellationToken ct)
    {
        if (waiting.Any && (parameters is SqlMapper.IDynamicParameters || sql.Contains(';', StringComparison.Ordinal)))
            await SendAsync(ct);
        return waiting.Any;
    }

    private async Task<List<T>> AlongAsync<T>(string sql, object? parameters, CancellationToken ct)
    {
        await using var batch = await TakeAsync((sql, parameters), ct);
        // The writes before it have no rows: the first that come are this statement's.
        await using var reader = await batch.ExecuteReaderAsync(ct);
        return reader.Parse<T>().AsList();
    }

    private async Task SendAsync(CancellationToken ct)
    {
        if (!waiting.Any)
            return;
        await using var batch = await TakeAsync(last: null, ct);
        await batch.ExecuteNonQueryAsync(ct);
    }

    private async ValueTask<NpgsqlBatch> TakeAsync((string Sql, object? Parameters)? last, CancellationToken ct)
    {
        var batch = waiting.Take(await OpenAsync(ct), transaction!, last);
        if (IsPatient)
            batch.Timeout = 0;
        return batch;
    }

    private CommandDefinition Command(string sql, object? parameters, CancellationToken ct) =>
        new(sql, parameters, commandTimeout: IsPatient ? 0 : null, cancellationToken: ct);
}
