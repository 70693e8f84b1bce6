using System.Collections.Concurrent;
using System.Reflection;
using Npgsql;
using NpgsqlTypes;

namespace Jitasa.Bot.Platform;

/// <summary>
/// Writes of one unit of work that go to the database together with its next statement, or with its commit: on two cores a trip there and back costs more
/// than most of them. In the order in which they were made.
/// </summary>
internal sealed class WaitingWrites
{
    // Sent even when the value is null, as Dapper does it; what is not here Npgsql knows by its value.
    private static readonly Dictionary<Type, NpgsqlDbType> Known = new()
    {
        [typeof(string)] = NpgsqlDbType.Text,
        [typeof(bool)] = NpgsqlDbType.Boolean,
        [typeof(int)] = NpgsqlDbType.Integer,
        [typeof(long)] = NpgsqlDbType.Bigint,
        [typeof(double)] = NpgsqlDbType.Double,
        [typeof(Guid)] = NpgsqlDbType.Uuid,
        [typeof(byte[])] = NpgsqlDbType.Bytea,
        [typeof(DateOnly)] = NpgsqlDbType.Date,
        [typeof(TimeOnly)] = NpgsqlDbType.Time,
        [typeof(DateTimeOffset)] = NpgsqlDbType.TimestampTz,
    };

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();
    private readonly List<(string Sql, object? Parameters)> writes = [];

    public bool Any => writes.Count > 0;

    public void Add(string sql, object? parameters) => writes.Add((sql, parameters));

    public void Clear() => writes.Clear();

    /// <summary>All that wait, and one more statement behind them. None wait afterwards.</summary>
    public NpgsqlBatch Take(NpgsqlConnection connection, NpgsqlTransaction transaction, (string Sql, object? Parameters)? last)
    {
        var batch = new NpgsqlBatch(connection, transaction);
        foreach (var (sql, parameters) in last is { } more ? writes.Append(more) : writes)
        {
            var command = new NpgsqlBatchCommand(sql);
            foreach (var property in parameters is null ? [] : Properties.GetOrAdd(parameters.GetType(), type => type.GetProperties()))
                command.Parameters.Add(Parameter(property.Name, property.PropertyType, property.GetValue(parameters)));
            batch.BatchCommands.Add(command);
        }
        writes.Clear();
        return batch;
    }

    private static NpgsqlParameter Parameter(string name, Type type, object? value)
    {
        var parameter = new NpgsqlParameter { ParameterName = name };
        if (Known.TryGetValue(Nullable.GetUnderlyingType(type) ?? type, out var known))
            parameter.NpgsqlDbType = known;
        parameter.Value = value switch
        {
            null => DBNull.Value,
            DateTimeOffset at => at.ToUniversalTime(),
            _ => value,
        };
        return parameter;
    }
}
