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

    /// <summary>Lets every command of this unit take as long as it takes: an import of a whole country is no hung request.</summary>
    public bool IsPatient { get; set; }

    /// <summary>The connection, opened with a transaction at first use. Commands on it take part in that transaction.</summary>
    public async ValueTask<NpgsqlConnection> OpenAsync(CancellationToken ct)
    {
        connection ??= await source.OpenConnectionAsync(ct);
        transaction ??= await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, ct);
        return connection;
    }

    public async Task CommitAsync(CancellationToken ct)
    {
        if (transaction is null)
            return;
        await transaction.CommitAsync(ct);
        await transaction.DisposeAsync();
        transaction = null;
    }

    public async Task RollbackAsync()
    {
        if (transaction is null)
            return;
        await transaction.DisposeAsync();
        transaction = null;
    }

    public async Task<int> ExecuteAsync(string sql, object? parameters, CancellationToken ct) =>
        await (await OpenAsync(ct)).ExecuteAsync(Command(sql, parameters, ct));

    public async Task<T> ScalarAsync<T>(string sql, object? parameters, CancellationToken ct) =>
        (await (await OpenAsync(ct)).ExecuteScalarAsync<T>(Command(sql, parameters, ct)))!;

    public async Task<T?> FindAsync<T>(string sql, object? parameters, CancellationToken ct) =>
        await (await OpenAsync(ct)).QueryFirstOrDefaultAsync<T>(Command(sql, parameters, ct));

    public async Task<IReadOnlyList<T>> ListAsync<T>(string sql, object? parameters, CancellationToken ct) =>
        (await (await OpenAsync(ct)).QueryAsync<T>(Command(sql, parameters, ct))).AsList();

    public async ValueTask DisposeAsync()
    {
        if (transaction is not null)
            await transaction.DisposeAsync();
        if (connection is not null)
            await connection.DisposeAsync();
        transaction = null;
        connection = null;
    }

    private CommandDefinition Command(string sql, object? parameters, CancellationToken ct) =>
        new(sql, parameters, commandTimeout: IsPatient ? 0 : null, cancellationToken: ct);
}
